using System.Buffers;

namespace CloudFabric.Gateway.Capture;

/// <summary>Tells by names what nobody but its sender may see. Case, dashes, underscores and spaces make no difference.</summary>
internal static class SecretNames
{
    private static readonly string[] Words = ["password", "passwd", "passphrase", "secret", "token", "privatekey", "userdata", "kubeconfig"];

    /// <summary>They mark a call and a page.</summary>
    private static readonly string[] HarmlessWords = ["clienttoken", "nexttoken"];

    /// <summary>Secret as whole names only: a signature's method and nonce are none.</summary>
    private static readonly HashSet<string> Whole = ["signature", "authorization", "proxyauthorization", "cookie"];

    /// <summary>What sets a value apart from its name inside a text.</summary>
    private static readonly SearchValues<char> Structure = SearchValues.Create("{[:=<\n");

    /// <summary>True where any part of a dotted name says so.</summary>
    public static bool IsSecret(string name)
    {
        var plain = Plain(name);
        return HoldsWord(plain) || plain.Split('.').Any(Whole.Contains);
    }

    /// <summary>True where a value may hold named values, and one of the names says so: JSON, YAML, a query, a key file.</summary>
    public static bool HoldsSecret(string value) => value.AsSpan().ContainsAny(Structure) && HoldsWord(Plain(value));

    private static bool HoldsWord(string plain)
    {
        foreach (var word in HarmlessWords)
        {
            plain = plain.Replace(word, "");
        }

        return Array.Exists(Words, plain.Contains);
    }

    private static string Plain(string text) => text.ToLowerInvariant().Replace("_", "").Replace("-", "").Replace(" ", "");
}
