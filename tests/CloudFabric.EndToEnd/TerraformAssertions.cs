using System.Text.Json;
using CloudFabric.EndToEnd.Harness;

namespace CloudFabric.EndToEnd;

/// <summary>How the Terraform provider reads answers: its own rules, of version 1.289.0.</summary>
internal static class TerraformAssertions
{
    public static void Endpoint(Step step, string method, string service, string authority)
    {
        Assert.Equal(method, step.Sent("method"));
        var endpoint = Assert.Single(step.List("Endpoints", "Endpoint"));
        string Field(string name) => endpoint.GetProperty(name).GetString()!;
        Assert.Equal((authority, service, "openAPI", PlainCalls.Region), (Field("Endpoint"), Field("SerivceCode"), Field("Type"), Field("Id")));
        Assert.True(step.Body.GetProperty("Success").GetBoolean());
    }

    /// <summary>It forgets the resource.</summary>
    public static bool IsGone(Step step) => step.Status == 404 || Message(step).Contains("NotFound", StringComparison.Ordinal);

    /// <summary>It asks again, for minutes.</summary>
    public static bool IsRepeated(Step step) => step.Status >= 500
        || (!step.Succeeded && (step.Error is "ServiceUnavailable" || step.Error!.Contains("Throttling", StringComparison.Ordinal)));

    /// <summary>A 200 that is a failure to it: a code that is none of success, unless the answer says otherwise.</summary>
    public static bool IsError(Step step) => !step.Succeeded
        || (step.Body.TryGetProperty("Code", out var code)
            && code.GetString()!.ToUpperInvariant() is not ("SUCCESS" or "OK" or "200" or "0")
            && !(step.Body.TryGetProperty("Success", out var success) && success.ValueKind == JsonValueKind.True)
            && Message(step).Length > 0);

    /// <summary>One of its libraries dies of an empty body, another of an error that has a number; an empty code is every code to it.</summary>
    public static void Readable(Step step)
    {
        Assert.Equal(JsonValueKind.Object, step.Body.ValueKind);
        Assert.StartsWith("application/json", step.Line.GetProperty("type").GetString());
        Assert.Equal(step.Succeeded, step.Status == 200);
        if (!step.Succeeded)
        {
            Assert.All(["Code", "Message", "RequestId", "HostId", "Recommend"], name => Assert.NotEmpty(step.Body.GetProperty(name).GetString()!));
        }
        else
        {
            Assert.False(IsError(step));
        }
    }

    private static string Message(Step step) => step.Body.TryGetProperty("Message", out var message) ? message.GetString()! : "";
}
