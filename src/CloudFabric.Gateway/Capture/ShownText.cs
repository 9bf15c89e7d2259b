namespace CloudFabric.Gateway.Capture;

/// <summary>Makes texts of a request fit to be shown. Everything that a client wrote passes through here.</summary>
/// <param name="redactor">Null where the request could not be read: then no text repeats it.</param>
internal sealed class ShownText(Redactor? redactor)
{
    /// <summary>Null for an empty text.</summary>
    public string? Whole(string? text) => string.IsNullOrEmpty(text) ? null : Clean(text);

    /// <summary>No longer than <see cref="RequestView.TextMax"/>, and never half a character; secrets are hidden before it is cut.</summary>
    public string? Short(string? text)
    {
        var clean = text is null ? null : Clean(text);
        if (clean is not { Length: > RequestView.TextMax })
        {
            return clean;
        }

        return clean[..(char.IsHighSurrogate(clean[RequestView.TextMax - 1]) ? RequestView.TextMax - 1 : RequestView.TextMax)];
    }

    private string Clean(string text) => redactor?.Clean(text) ?? text;
}
