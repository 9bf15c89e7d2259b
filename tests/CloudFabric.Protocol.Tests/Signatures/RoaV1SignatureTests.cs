using System.Text;
using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Gateway.OpenApi.Wire;
using Microsoft.AspNetCore.Http;

namespace CloudFabric.Protocol.Tests.Signatures;

public sealed class RoaV1SignatureTests
{
    private const string Query = "name=x%20y%2B*%27%2F%C3%A9&empty=";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("testSecretKey");

    [Theory]
    [InlineData("ztCqvkAHSMAvZBgd90EwI0L0Pko=")]
    [InlineData("b2ZSDUQdXcdn5drZDG8YhOihEYo=")]
    public void Verify_golden_vector_matches_with_either_form_of_an_empty_value(string signature) =>
        Assert.True(RoaV1Signature.Verify(Request("/clusters", Query), Key, signature).Matches);

    [Theory]
    [InlineData("POST", "/clusters", "name=z&empty=")]
    [InlineData("PUT", "/clusters", Query)]
    [InlineData("POST", "/cluster", Query)]
    public void Verify_changed_request_is_refused(string method, string path, string query)
    {
        var request = Request(path, query) with { Method = method };

        Assert.False(RoaV1Signature.Verify(request, Key, "ztCqvkAHSMAvZBgd90EwI0L0Pko=").Matches);
    }

    [Fact]
    public void Verify_changed_header_is_refused()
    {
        var request = Request("/clusters", Query);
        request.Headers["x-acs-version"] = "2015-12-16";

        Assert.False(RoaV1Signature.Verify(request, Key, "ztCqvkAHSMAvZBgd90EwI0L0Pko=").Matches);
    }

    [Fact]
    public void Verify_failure_tells_the_string_to_sign()
    {
        var verdict = RoaV1Signature.Verify(Request("/clusters", Query), Key, "wrong");

        Assert.Equal(
            "POST\napplication/json\n\napplication/json; charset=utf-8\nFri, 02 Jan 2026 03:04:05 GMT\nx-acs-signature-method:HMAC-SHA1\n"
            + "x-acs-signature-nonce:nonce-0001\nx-acs-signature-version:1.0\nx-acs-version:2015-12-15\n/clusters?empty=&name=x y+*'/é",
            verdict.StringToSign);
    }

    [Fact]
    public void Verify_path_signed_decoded_matches()
    {
        var signature = Signer.HmacSha1("testSecretKey", RoaV1Signature.Verify(Request("/clusters/c 1", ""), Key, "wrong").StringToSign);

        Assert.True(RoaV1Signature.Verify(Request("/clusters/c%201", ""), Key, signature).Matches);
    }

    [Fact]
    public void Verify_get_with_a_body_matches_as_patch()
    {
        var patch = Request("/clusters/c1", "") with { Method = "PATCH" };
        var signature = Signer.HmacSha1("testSecretKey", RoaV1Signature.Verify(patch, Key, "wrong").StringToSign);

        Assert.True(RoaV1Signature.Verify(patch with { Method = "GET", OtherMethod = "PATCH" }, Key, signature).Matches);
        Assert.False(RoaV1Signature.Verify(patch with { Method = "GET" }, Key, signature).Matches);
    }

    private static SignedRequest Request(string path, string query) => new("POST", null, path, Pairs.Parse(query)!, new HeaderDictionary
    {
        ["Accept"] = "application/json",
        ["Content-Type"] = "application/json; charset=utf-8",
        ["Date"] = "Fri, 02 Jan 2026 03:04:05 GMT",
        ["X-Acs-Signature-Nonce"] = "nonce-0001",
        ["x-acs-signature-method"] = "HMAC-SHA1",
        ["x-acs-signature-version"] = "1.0",
        ["x-acs-version"] = "2015-12-15",
    });
}
