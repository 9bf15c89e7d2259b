using System.Text.Json;
using CloudFabric.Model.Kernel;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Gateway.Fabric;

/// <summary>Reads the JSON body of a call to the fabric API, whatever its content type. What the framework would refuse without a word is told here.</summary>
internal static class FabricBody
{
    private static readonly Fault Unread = new("InvalidParameter", 400, "The body could not be read to its end.");

    public static async Task<Outcome<T>> Read<T>(HttpRequest request)
        where T : class
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
            return body is null ? Malformed("it is null") : body;
        }
        catch (IOException)
        {
            // The framework would refuse this without a word, or call it its own failure.
            return Unread;
        }
        catch (JsonException malformed)
        {
            return Malformed($"line {malformed.LineNumber + 1}, {malformed.Path ?? "$"}");
        }
    }

    private static Fault Malformed(string where) => new("InvalidParameter.body", 400, $"The body is not the JSON that is expected here: {where}.");
}
