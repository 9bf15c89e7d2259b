using System.Text;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Ways to make a request worse, each of one kind; before it is signed or after.</summary>
internal static class RequestMutations
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "99999999999999999999", "2147483648", "9223372036854775808", "1e999", "NaN", "true", "null", "\0", "\u0001", "\r\n",
        "é中😀",
        "%", "%zz", "+", "..", "/", "[", "{", "[]", "{}", "[[1]]", "{\"Key\":1}", "[null]", "[\"\\ud800\"]", "\uFFFD", "cn-shanghai",
        "d-bp10000000000000000",
        "\"", "<x>&amp;</x>", "' OR 1=1 --", "%00", "*", "a,b", "1.0", "0x10", "١", "http://x", "aliyun", "acs:x",
    ];

    private static readonly string[] Names =
        ["Tag.1.Key", "Tag..Key", "Tag.-1.Key", "Tag.99999999999.Key", "Tag", "Tag.1", "Tag.1.Key.a.b.c.d.e.f.g.h", ".", "", "Action", "Version",
        "action",
            "regionid", "RegionId", "ClientToken", "DryRun", "Format", "Signature", "AccessKeyId", "body", "Filter.1.Key", "NextToken", "MaxResults"];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("x-acs-version", "2014-05-26"), ("x-acs-version", "1999-01-01"), ("x-acs-action", "DeleteDisk"), ("x-acs-region-id", "nowhere"),
        ("x-acs-security-token", "garbage"), ("Authorization", "acs "), ("Authorization", "ACS3-HMAC-SHA256 ,=,,"), ("Authorization", "Bearer x"),
        ("Authorization", "ACS3-RSA-SHA256 Credential=test,SignedHeaders=;;host,Signature=0"), ("Content-Type", "application/json; charset=\""),
        ("Content-Type", ";"), ("Content-Type", "multipart/form-data"), ("Accept", "application/xml"), ("Accept", "*/*;q=0.1"), ("Content-MD5",
        "AAAA"),
        ("x-acs-signature-nonce", "é"), ("Date", "yesterday"), ("Content-Encoding", "gzip"), ("Expect", "100-continue"), ("Upgrade", "websocket"),
        ("x-acs-client-token", "token-1"), ("Transfer-Encoding", "gzip"), ("Host", "other"), ("Cookie", "a=b"), ("Sec-Fetch-Site", "cross-site"),
        (":path", "/"),
    ];

    private static readonly string[] Paths =
    [
        "/", "//", "/%2e%2e", "/regions/", "/regions%00", "/%zz", "/clusters//nodepools", "*", "http://x/regions", "http://x", "/fabric/v1/clock/",
        "/fabric/v1/none",
        "/fabric", "/x?y", "/é", "/regions#f", "/clusters/c%2F1", "/../regions",
    ];

    private static readonly string[] Bodies =
        ["{", "[", "null", "1e999", "{\"a\":\"\\ud800\"}", "{\"a\":1}x", "\"", "[]", "{\"count\":1e9}", "{\"rate\":\"x\"}", "{\"a\":{\"a\":null}}",
        "&&&=&=", "\u001f\u008b"];

    private static readonly Action<FuzzRequest, Random>[] All =
    [
        Replace, Replace, Replace, Add, Add, Drop, Repeat, Rename,
        (request, random) => request.Headers.Add(Pick(Headers, random)),
        (request, random) => request.Method = Pick(["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X!"],
            random),
        (request, random) => request.Path = Pick(Paths, random),
        (request, random) => request.RawQuery = Pick(["&&", "&=", "&%", "&%zz=%e4%b8", "&a=%ff%fe", "&x=+%2B", "?", "&a[b]=c", "&%00"], random),
        (request, random) => request.Body = Encoding.UTF8.GetBytes(Pick(Bodies, random)),
        (request, random) => request.Body = RandomBytes(random),
        (request, random) => request.Body = Encoding.ASCII.GetBytes(Deep(random.Next(1, 40))),
        (request, random) => request.WrongLength = Pick(["0", "-1", "x", "99999999", "40000000", "9999999999999999999999", "1, 2", " ", "+5", "7"],
            random),
        (request, random) => (request.ChunkSize, request.LastChunk) = (7, Pick(["zz", "-1", "ffffffffffffffff", "1", "0;x", "\u0001"], random)),
        (request, random) => request.Protocol = Pick(["HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/9", "", "HTCPCP/1.0"], random),
        Bomb,
    ];

    public static void Apply(FuzzRequest request, Random random) => All[random.Next(All.Length)](request, random);

    private static void Replace(FuzzRequest request, Random random) => Change(request, random, pair => (pair.Name, Pick(Values, random)));

    private static void Rename(FuzzRequest request, Random random) => Change(request, random, pair => (Pick(Names, random), pair.Value));

    private static void Add(FuzzRequest request, Random random) => request.Query.Add((Pick(Names, random), Pick(Values, random)));

    private static void Drop(FuzzRequest request, Random random)
    {
        var list = request.Headers.Count > 0 && random.Next(3) == 0 ? request.Headers : Parameters(request, random);
        if (list.Count > 0)
        {
            list.RemoveAt(random.Next(list.Count));
        }
    }

    private static void Repeat(FuzzRequest request, Random random)
    {
        var list = Parameters(request, random);
        if (list.Count > 0)
        {
            Parameters(request, random).Add(list[random.Next(list.Count)]);
        }
    }

    private static void Change(FuzzRequest request, Random random, Func<(string Name, string Value), (string Name, string Value)> change)
    {
        var list = Parameters(request, random);
        if (list.Count > 0)
        {
            var at = random.Next(list.Count);
            list[at] = change(list[at]);
        }
    }

    /// <summary>Much of something: each case is larger than some bound, or just below.</summary>
    private static void Bomb(FuzzRequest request, Random random)
    {
        var list = random.Next(2) == 0 ? request.Query : request.Form;
        switch (random.Next(6))
        {
            case 0:
                list.AddRange(Enumerable.Range(1, random.Next(90, 300)).Select(i => ($"Tag.{i}.Key", $"k{i}")));
                break;
            case 1:
                list.AddRange(Enumerable.Range(1, random.Next(9_000, 11_000)).Select(i => ($"p{i}", "")));
                break;
            case 2:
                request.Headers.AddRange(Enumerable.Range(1, random.Next(80, 220)).Select(i => ($"x-h{i}", new string('h', random.Next(900)))));
                break;
            case 3:
                request.Query.Add(("DiskName", new string('n', random.Next(200_000, 600_000))));
                break;
            case 4:
                list.Add(("DiskIds", $"[{string.Join(',', Enumerable.Repeat("1", random.Next(9_000, 11_000)))}]"));
                break;
            default:
                list.Add(("Tag", Deep(random.Next(5, 3_000))));
                break;
        }
    }

    private static string Deep(int depth) => new string('[', depth) + new string(']', depth % 7 == 0 ? 0 : depth);

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(1, 300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static List<(string Name, string Value)> Parameters(FuzzRequest request, Random random) =>
        request.Form.Count > 0 && random.Next(2) == 0 ? request.Form : request.Query;

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
