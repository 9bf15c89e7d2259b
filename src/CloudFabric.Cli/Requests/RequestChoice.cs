using System.Text.Json;
using CloudFabric.Cli.Terminal;

namespace CloudFabric.Cli.Requests;

/// <summary>Which requests are wanted. The server chooses by action and code; the account it does not know as a choice.</summary>
internal sealed record RequestChoice(string? Action, string? Code, string? Account)
{
    /// <summary>The parameters that the server chooses by, each behind an ampersand.</summary>
    public string Query => Parameter("action", Action) + Parameter("code", Code);

    public bool Takes(JsonElement request) => Account is null || Account == JsonField.Text(request, "account");

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
