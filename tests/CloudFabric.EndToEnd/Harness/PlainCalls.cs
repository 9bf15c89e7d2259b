using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CloudFabric.EndToEnd.Harness;

/// <summary>Unsigned calls as a person types them, where a test is about the server and not about a client. Signatures must be off.</summary>
internal sealed class PlainCalls(int port)
{
    public const string Region = "cn-hangzhou";
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>An action of the cloud server API; fails on an error.</summary>
    public async Task<JsonElement> AskAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (status, _, text) = await SendAsync(action, parameters);
        Assert.True(status == HttpStatusCode.OK, $"{action}: {status} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The same, whatever the answer.</summary>
    public Task<(HttpStatusCode Status, string Type, string Text)> SendAsync(string action, params (string Name, string Value)[] parameters)
    {
        (string Name, string Value)[] common = [("Action", action), ("Version", "2014-05-26"), ("AccessKeyId", "test"), ("Format", "JSON")];
        var all = common.Where(one => parameters.All(other => other.Name != one.Name)).Concat(parameters);
        return GetAsync("/?" + string.Join('&', all.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}")));
    }

    public async Task<string> CreateDiskAsync(string region = Region, string zone = Region + "-h")
    {
        var answer = await AskAsync("CreateDisk", ("RegionId", region), ("ZoneId", zone), ("DiskCategory", "cloud_essd"), ("Size", "20"));
        return answer.GetProperty("DiskId").GetString()!;
    }

    public async Task<JsonElement> DescribeDiskAsync(string id, string region = Region)
    {
        var answer = await AskAsync("DescribeDisks", ("RegionId", region), ("DiskIds", JsonSerializer.Serialize(new[] { id })));
        return Assert.Single(answer.GetProperty("Disks").GetProperty("Disk").EnumerateArray());
    }

    public async Task<(HttpStatusCode Status, string Type, string Text)> GetAsync(string path, AuthenticationHeaderValue? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        request.Headers.Authorization = authorization;
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", text);
    }

    /// <summary>Asks until the answer satisfies: for figures that the server takes at its own pace.</summary>
    public async Task<string> GetUntilAsync(string path, Func<string, bool> satisfies)
    {
        var deadline = Environment.TickCount64 + 20_000;
        for (; ; )
        {
            var (_, _, text) = await GetAsync(path);
            if (satisfies(text))
            {
                return text;
            }

            Assert.True(Environment.TickCount64 < deadline, $"{path} never said what was awaited; the last was\n{text}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async Task<string> PutAsync(string path, string json)
    {
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var answer = await Http.PutAsync(Address(path), content, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, new MediaTypeHeaderValue("application/json"));
        using var answer = await Http.PostAsync(Address(path), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Uri Address(string path) => new($"http://127.0.0.1:{port}{path}");
}
