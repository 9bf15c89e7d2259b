using System.Security.Cryptography;
using System.Text;

namespace CloudFabric.Silo.Watching;

/// <summary>
/// Asks for the token before the fabric API and the dashboard, where one is set: as a bearer token, or as the password of the browser's
/// own log-in. The official API has its own keys and is not its business.
/// </summary>
internal sealed class TokenGuard(RequestDelegate next, SiloOptions options)
{
    private static readonly PathString[] Guarded = ["/fabric", "/dashboard", "/metrics"];

    public Task InvokeAsync(HttpContext context)
    {
        if (options.Token is null || !Guarded.Any(prefix => context.Request.Path.StartsWithSegments(prefix)) || IsKnown(context.Request.Headers.Authorization.ToString()))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"CloudFabric\"";
        return context.Response.WriteAsync("Send the token of --token as 'Authorization: Bearer TOKEN', or as the password.");
    }

    private bool IsKnown(string authorization)
    {
        var given = authorization.Split(' ', 2) switch
        {
            ["Bearer", var token] => token,
            ["Basic", var pair] => PasswordOf(pair),
            _ => "",
        };
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(options.Token!));
    }

    private static string PasswordOf(string pair)
    {
        var bytes = new byte[pair.Length];
        return Convert.TryFromBase64String(pair, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password]
            ? password
            : "";
    }
}
