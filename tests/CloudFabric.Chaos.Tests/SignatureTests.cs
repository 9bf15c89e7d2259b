using CloudFabric.Client.Signing;

namespace CloudFabric.Chaos.Tests;

/// <summary>Worked examples that official clients compute alike.</summary>
public sealed class SignatureTests
{
    private const string Secret = "testSecretKey";
    private const string Odd = "v+*~!'()/é";

    private static readonly KeyValuePair<string, string>[] Version1 =
    [
        new("Version", "2014-05-26"),
        new("AccessKeyId", "LTAItestAK"),
        new("Action", "DescribeInstances"),
        new("Format", "JSON"),
        new("InstanceIds", """["i-1","i-2"]"""),
        new("RegionId", "cn-hangzhou"),
        new("SignatureMethod", "HMAC-SHA1"),
        new("SignatureNonce", "nonce-0001"),
        new("SignatureType", ""),
        new("SignatureVersion", "1.0"),
        new("Tag.1.Key", "k 1"),
        new("Tag.1.Value", Odd),
        new("Timestamp", "2026-01-02T03:04:05Z"),
    ];

    private static readonly KeyValuePair<string, string>[] Version3Headers =
    [
        new("content-type", "application/x-www-form-urlencoded"),
        new("host", "ecs.cn-hangzhou.aliyuncs.com"),
        new("x-acs-accesskey-id", "LTAItestAK"),
        new("x-acs-action", "RunInstances"),
        new("x-acs-content-sha256", "0534519c1db2956ba0af8d008150459e643d73b459dc38662f07ee38ed6f7ea1"),
        new("x-acs-date", "2026-01-02T03:04:05Z"),
        new("x-acs-security-token", "CAIS+/tok=="),
        new("x-acs-signature-nonce", "nonce-0001"),
        new("x-acs-version", "2014-05-26"),
    ];

    [Theory]
    [InlineData("POST", "ilzgzstJEbi11v/g+oyLyMNh71c=")]
    [InlineData("GET", "xRMsfhgdDqfUvUaYLHGvEFxezgE=")]
    public void HmacSha1_worked_example_expected_signature(string method, string expected) =>
        Assert.Equal(expected, HmacSha1Signature.Sign(HmacSha1Signature.StringToSign(method, Version1), Secret));

    [Fact]
    public void FormText_sorted_pairs_with_odd_characters_are_encoded() => Assert.Contains(
        "SignatureType=&SignatureVersion=1.0&Tag.1.Key=k%201&Tag.1.Value=v%2B%2A~%21%27%28%29%2F%C3%A9&Timestamp=2026-01-02T03%3A04%3A05Z",
        FormText.Sorted(Version1),
        StringComparison.Ordinal);

    [Fact]
    public void Acs3_worked_example_expected_hashes_and_signature()
    {
        var query = FormText.Sorted([new("Tag.1.Value", Odd), new("RegionId", "cn-hangzhou"), new("Tag.1.Key", "k 1"), new("Empty", "")]);
        var bodyHash = Acs3Signature.HashOf("Arr.1=a&Obj.K=v%20w%2B%2A"u8);
        var canonical = Acs3Signature.CanonicalRequest("POST", "/", query, Version3Headers, bodyHash);

        Assert.Equal(Version3Headers[4].Value, bodyHash);
        Assert.Equal("1d2647f9b1f207d74d2d45515fc7748920f1bb9c957ed662a6ee94ea6b4e4f5e", HashOf(canonical));
        Assert.Equal("afd589e541916e027bb99a609855fa6185b72c2c6e4771b1f5a84d8eb6a71ec8", Acs3Signature.Sign(canonical, Secret));
    }

    [Fact]
    public void Acs3_authorization_names_key_and_headers_in_order() => Assert.Equal(
        "ACS3-HMAC-SHA256 Credential=LTAItestAK,SignedHeaders=content-type;host,Signature=ab",
        Acs3Signature.Authorization("LTAItestAK", Version3Headers.AsSpan(0, 2), "ab"));

    private static string HashOf(string text) => Acs3Signature.HashOf(System.Text.Encoding.UTF8.GetBytes(text));
}
