using System.Text;
using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Protocol.Tests.Signatures;

public sealed class Acs3SignatureTests
{
    private const string Query = "RegionId=cn-hangzhou&Tag.1.Key=k%201&Tag.1.Value=v%2B*~!'()/%C3%A9&Empty=";

    private const string PayloadHash = "0534519c1db2956ba0af8d008150459e643d73b459dc38662f07ee38ed6f7ea1";

    private const string Golden = "afd589e541916e027bb99a609855fa6185b72c2c6e4771b1f5a84d8eb6a71ec8";

    private const string SignedHeaders =
        "content-type;host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("testSecretKey");

    [Fact]
    public void Share_makes_the_next_list_of_the_same_text_the_same_and_a_long_one_not()
    {
        var (list, longOne) = (SignedHeaderList.Of("host;x-shared"), SignedHeaderList.Of($"host;{new string('n', 600)}"));
        Assert.NotSame(list, SignedHeaderList.Of("host;x-shared"));

        list.Share();
        longOne.Share();

        Assert.Same(list, SignedHeaderList.Of("host;x-shared"));
        Assert.NotSame(longOne, SignedHeaderList.Of(longOne.Text));
    }

    [Fact]
    public void Verify_golden_vector_matches() => Assert.True(Verify(Request("/", Query), Golden).Matches);

    [Fact]
    public void Verify_failure_tells_the_hash_and_the_canonical_request()
    {
        var verdict = Verify(Request("/", Query), "wrong");

        Assert.False(verdict.Matches);
        Assert.Equal("ACS3-HMAC-SHA256\n1d2647f9b1f207d74d2d45515fc7748920f1bb9c957ed662a6ee94ea6b4e4f5e", verdict.StringToSign);
        Assert.StartsWith(
            "POST\n/\nEmpty=&RegionId=cn-hangzhou&Tag.1.Key=k%201&Tag.1.Value=v%2B%2A~%21%27%28%29%2F%C3%A9\n", verdict.CanonicalRequest);
        Assert.EndsWith($"\nx-acs-version:2014-05-26\n\n{SignedHeaders}\n{PayloadHash}", verdict.CanonicalRequest);
    }

    [Theory]
    [InlineData("host", "ecs.cn-hangzhou.aliyuncs.com:80")]
    [InlineData("x-acs-action", "StopInstances")]
    [InlineData("x-acs-security-token", "")]
    public void Verify_changed_header_is_refused(string name, string value)
    {
        var request = Request("/", Query);
        request.Headers[name] = value;

        Assert.False(Verify(request, Golden).Matches);
    }

    [Fact]
    public void Verify_changed_query_or_method_is_refused()
    {
        Assert.False(Verify(Request("/", Query + "&More=1"), Golden).Matches);
        Assert.False(Verify(Request("/", Query) with { Method = "GET" }, Golden).Matches);
    }

    [Theory]
    [InlineData("/clusters/c%2F1%202%2B%2A~%C3%A9", "/clusters/c%2F1%202%2B%2A~%C3%A9")]
    [InlineData("/clusters/a+b*%7E", "/clusters/a%20b%2A~")]
    [InlineData("/clusters/(a)", "/clusters/%28a%29")]
    public void Verify_every_reading_of_a_path_matches(string onWire, string signed) =>
        AssertReading(Request(onWire, "a=b"), "\n" + onWire + "\n", "\n" + signed + "\n");

    [Fact]
    public void Verify_encoded_and_raw_names_match()
    {
        var request = Request("/", "Labels.%233%23foo=bar");

        AssertReading(request, "Labels.#3#foo=", "Labels.#3#foo=");
        AssertReading(request, "Labels.#3#foo=", "Labels.%233%23foo=");
    }

    [Fact]
    public void Verify_repeated_headers_match_with_either_separator()
    {
        var request = Request("/", "");
        request.Headers["x-acs-action"] = new[] { "b ", "a" };

        AssertReading(request, "x-acs-action:a,b\n", "x-acs-action:a,b\n");
        AssertReading(request, "x-acs-action:a,b\n", "x-acs-action:a, b\n");
    }

    [Fact]
    public void Verify_get_with_a_body_matches_as_patch()
    {
        var patch = Request("/clusters/c1", "") with { Method = "PATCH" };
        var signature = Signer.Acs3("testSecretKey", Verify(patch, "wrong").CanonicalRequest);

        Assert.True(Verify(patch with { Method = "GET", OtherMethod = "PATCH" }, signature).Matches);
        Assert.False(Verify(patch with { Method = "GET" }, signature).Matches);
    }

    [Fact]
    public void All_request_with_every_oddity_has_eight_readings_at_most()
    {
        var request = Request("/a+b(c)", "a%5Bb%5D=1") with { Method = "GET", OtherMethod = "PATCH" };
        request.Headers["x-acs-action"] = new[] { "b", "a" };

        Assert.Equal(8, Acs3Candidate.All(request, SignedHeaderList.Of(SignedHeaders), 8).Count);
        Assert.Single(Acs3Candidate.All(Request("/", Query), SignedHeaderList.Of(SignedHeaders), 8));
    }

    /// <summary>Signs the canonical request in another reading than the first, and expects a match.</summary>
    private static void AssertReading(SignedRequest request, string first, string other)
    {
        var canonical = Verify(request, "wrong").CanonicalRequest;
        Assert.Contains(first, canonical);
        Assert.True(Verify(request, Signer.Acs3("testSecretKey", canonical.Replace(first, other))).Matches);
        Assert.False(Verify(request, Signer.Acs3("testSecretKey", canonical.Replace(first, other + "x"))).Matches);
    }

    private static Verdict Verify(SignedRequest request, string signature) =>
        Acs3Signature.Verify(request, SignedHeaderList.Of(SignedHeaders), PayloadHash, Key, signature);

    private static SignedRequest Request(string path, string query) => new("POST", null, path, Pairs.Parse(query)!, new HeaderDictionary
    {
        ["Content-Type"] = "application/x-www-form-urlencoded",
        ["Host"] = "ecs.cn-hangzhou.aliyuncs.com",
        ["x-acs-accesskey-id"] = "LTAItestAK",
        ["x-acs-action"] = "RunInstances",
        ["x-acs-content-sha256"] = PayloadHash,
        ["x-acs-date"] = "2026-01-02T03:04:05Z",
        ["x-acs-security-token"] = "CAIS+/tok==",
        ["x-acs-signature-nonce"] = "nonce-0001",
        ["x-acs-version"] = "2014-05-26",
    });
}
