namespace CloudFabric.Model.Kernel;

/// <summary>Readings of texts that clients sent.</summary>
public static class TextExtensions
{
    /// <summary>An empty text says as much as none.</summary>
    public static string? NullIfEmpty(this string? text) => string.IsNullOrEmpty(text) ? null : text;
}
