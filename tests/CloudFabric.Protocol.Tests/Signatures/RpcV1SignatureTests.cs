using System.Text;
using CloudFabric.Gateway.OpenApi.Signatures;
using CloudFabric.Gateway.OpenApi.Wire;

namespace CloudFabric.Protocol.Tests.Signatures;

public sealed class RpcV1SignatureTests
{
    private const string Query =
        "AccessKeyId=LTAItestAK&Action=DescribeInstances&Format=JSON&InstanceIds=%5B%22i-1%22%2C%22i-2%22%5D&RegionId=cn-hangzhou"
        + "&SignatureMethod=HMAC-SHA1&SignatureNonce=nonce-0001&SignatureType=&SignatureVersion=1.0&Tag.1.Key=k%201"
        + "&Tag.1.Value=v%2B%2A~%21%27%28%29%2F%C3%A9&Timestamp=2026-01-02T03%3A04%3A05Z&Version=2014-05-26";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("testSecretKey&");

    [Theory]
    [InlineData("POST", "ilzgzstJEbi11v/g+oyLyMNh71c=")]
    [InlineData("GET", "xRMsfhgdDqfUvUaYLHGvEFxezgE=")]
    public void Verify_golden_vector_matches(string method, string signature) =>
        Assert.True(Verify(method, Query, signature).Matches);

    [Theory]
    [InlineData("Tag.1.Key=k%201", "Tag.1.Key=k+1")]
    [InlineData("v%2B%2A~%21%27%28%29%2F%C3%A9", "v%2B*~!'()/%C3%A9")]
    [InlineData("v%2B%2A~%21%27%28%29%2F%C3%A9", "v%2b%2a%7e%21%27%28%29%2f%c3%a9")]
    [InlineData("&SignatureType=", "&SignatureType")]
    [InlineData("AccessKeyId=LTAItestAK&", "Signature=whatever&AccessKeyId=LTAItestAK&")]
    public void Verify_other_wire_encoding_of_the_same_values_matches(string original, string onWire)
    {
        Assert.Contains(original, Query);
        Assert.True(Verify("POST", Query.Replace(original, onWire), "ilzgzstJEbi11v/g+oyLyMNh71c=").Matches);
    }

    [Theory]
    [InlineData("Tag.1.Key=k%201", "Tag.1.Key=k%202")]
    [InlineData("&SignatureType=", "")]
    [InlineData("nonce-0001", "nonce-0002")]
    [InlineData("Tag.1.Key", "Tag.2.Key")]
    public void Verify_changed_parameter_is_refused_with_the_string_to_sign(string original, string changed)
    {
        var verdict = Verify("POST", Query.Replace(original, changed), "ilzgzstJEbi11v/g+oyLyMNh71c=");

        Assert.False(verdict.Matches);
        Assert.StartsWith("POST&%2F&AccessKeyId%3DLTAItestAK%26Action%3DDescribeInstances%26", verdict.StringToSign);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ilzgzstJEbi11v/g+oyLyMNh71c")]
    [InlineData("ILZGZSTJEBI11V/G+OYLYMNH71C=")]
    [InlineData("é")]
    public void Verify_changed_signature_is_refused(string signature) => Assert.False(Verify("POST", Query, signature).Matches);

    [Fact]
    public void Verify_very_long_signature_is_refused() => Assert.False(Verify("POST", Query, new string('A', 100_000)).Matches);

    [Fact]
    public void Verify_string_to_sign_encodes_values_twice()
    {
        var text = Verify("POST", Query, "wrong").StringToSign;

        Assert.Contains("%26Tag.1.Key%3Dk%25201%26Tag.1.Value%3Dv%252B%252A~%2521%2527%2528%2529%252F%25C3%25A9%26", text);
        Assert.EndsWith("%26Timestamp%3D2026-01-02T03%253A04%253A05Z%26Version%3D2014-05-26", text);
    }

    [Fact]
    public void Verify_sorts_names_by_ordinal_and_not_by_number()
    {
        var text = Verify("GET", "R.2=b&R.10=j&R.1=a", "wrong").StringToSign;

        Assert.Equal("GET&%2F&R.1%3Da%26R.10%3Dj%26R.2%3Db", text);
    }

    private static Verdict Verify(string method, string query, string signature) =>
        RpcV1Signature.Verify(method, Pairs.Parse(query)!, Key, signature);
}
