namespace CloudFabric.EndToEnd;

/// <summary>The client generations and schemes that every scenario runs with.</summary>
internal static class OfficialClients
{
    /// <summary>sdk: generated, ACS3-HMAC-SHA256. pop: the one before, HMAC-SHA1, parameters in the query or in a form.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "sdk", "http" },
        { "pop-get", "http" },
        { "pop-post", "http" },
        { "sdk", "https" },
        { "pop-post", "https" },
    };
}
