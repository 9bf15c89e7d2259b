namespace CloudFabric.Model.Networks;

/// <summary>How the words of networks may look.</summary>
internal static class NetworkText
{
    /// <summary>At most 128 characters, no web address in front. Empty is no name.</summary>
    public static bool IsName(string? name) => IsText(name, 128);

    /// <summary>At most 256 characters, no web address in front. Empty is no description.</summary>
    public static bool IsDescription(string? text) => IsText(text, 256);

    private static bool IsText(string? text, int max) =>
        text is null
        || (text.Length <= max
            && !text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
