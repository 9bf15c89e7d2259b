using System.Text;
using CloudFabric.Gateway;
using CloudFabric.Gateway.OpenApi.Requests;

namespace CloudFabric.Protocol.Tests.Fuzz;

/// <summary>Makes the cases of a world: mostly mutations of valid requests, some of which are only sent badly.</summary>
internal sealed class FuzzCases(FuzzWorld world, int seed)
{
    private static readonly byte[] Http2Preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray();

    private readonly ValidRequests _valid = new(world);
    private readonly DateTimeOffset _at = TimeProvider.System.GetUtcNow();

    private string Host => $"127.0.0.1:{world.Port}";

    public FuzzCase Make(int index)
    {
        var random = new Random(unchecked((seed * 1_000_003) + index));
        var isTls = random.Next(12) == 0;
        return random.Next(40) switch
        {
            0 => new FuzzCase(seed, index, Shape.Broken, false, Garbage(random), 0),
            1 => new FuzzCase(seed, index, Shape.Http2, true, Http2(random), 0),
            < 4 => Pipeline(index, random, isTls),
            < 10 => Worsen(Single(index, random, isTls), random),
            _ => Single(index, random, isTls),
        };
    }

    private FuzzCase Single(int index, Random random, bool isTls)
    {
        var request = Request(index, random, 0, out var isFabric);
        var shape = request.IsComplete ? Shape.Whole : Shape.Broken;
        return new FuzzCase(seed, index, shape, isTls, request.Write(Host, isLast: true), 1) { HasFabric = isFabric, Heads = Heads([request]) };
    }

    private FuzzCase Pipeline(int index, Random random, bool isTls)
    {
        var requests = new List<FuzzRequest>();
        var hasFabric = false;
        for (var i = random.Next(2, 6); i > 0; i--)
        {
            requests.Add(Request(index, random, i, out var isFabric));
            hasFabric |= isFabric;
        }

        var bytes = requests.SelectMany((request, i) => request.Write(Host, i == requests.Count - 1)).ToArray();
        var shape = requests.All(request => request.IsComplete) ? Shape.Whole : Shape.Broken;
        return new FuzzCase(seed, index, shape, isTls, bytes, requests.Count) { HasFabric = hasFabric, Heads = Heads(requests) };
    }

    /// <summary>The bytes of a case, cut short, or with some of them changed.</summary>
    private static FuzzCase Worsen(FuzzCase made, Random random)
    {
        var shape = random.Next(3) == 0 ? Shape.Cut : Shape.Broken;
        var bytes = (byte[])made.Bytes.Clone();
        if (random.Next(2) == 0)
        {
            return made with { Shape = shape, Bytes = bytes[..random.Next(1, bytes.Length)] };
        }

        for (var i = random.Next(1, 6); i > 0; i--)
        {
            bytes[random.Next(Math.Min(bytes.Length, 2000))] = (byte)random.Next(256);
        }

        return made with { Shape = shape, Bytes = bytes, Heads = bytes.AsSpan().StartsWith("HEAD "u8) ? [0] : [] };
    }

    private FuzzRequest Request(int index, Random random, int place, out bool isFabric)
    {
        isFabric = random.Next(14) == 0;
        AuthForm[] forms = [AuthForm.RpcV1, AuthForm.Acs3, AuthForm.RoaV1, world.Auth == AuthMode.Off ? AuthForm.Anonymous : AuthForm.RpcV1];
        var form = forms[random.Next(forms.Length)];
        var request = isFabric ? ValidRequests.MakeFabric(random) : _valid.Make(random, form, out _);
        var (before, after) = (random.Next(3), random.Next(6) == 0 ? 1 : 0);
        for (; before > 0; before--)
        {
            RequestMutations.Apply(request, random);
        }

        if (!isFabric)
        {
            SignerOf(random).Sign(request, form, Host, $"{seed}-{index}-{place}");
        }

        if (after > 0)
        {
            RequestMutations.Apply(request, random);
        }

        return request;
    }

    private FuzzSigner SignerOf(Random random) => random.Next(10) switch
    {
        0 => new FuzzSigner(world.Temporary.AccessKeyId, world.Temporary.AccessKeySecret, world.Temporary.SecurityToken, _at),
        1 => new FuzzSigner("unknown", "test", "", _at),
        2 => new FuzzSigner("test", random.Next(2) == 0 ? "wrong" : "test", "", _at.AddMinutes(random.Next(-20, 20))),
        _ => new FuzzSigner("test", "test", "", _at),
    };

    private static int[] Heads(List<FuzzRequest> requests) =>
        [.. Enumerable.Range(0, requests.Count).Where(place => requests[place].Method == "HEAD")];

    /// <summary>No request at all; the first byte often says that it is a handshake.</summary>
    private static byte[] Garbage(Random random)
    {
        var bytes = new byte[random.Next(1, 400)];
        random.NextBytes(bytes);
        byte[][] starts = [[0x16], [0x16, 3, 1], [0x16, 3, 1, 2, 0, 1], [0x80], Http2Preface, "\r\n\r\n"u8.ToArray(), []];
        return [.. starts[random.Next(starts.Length)], .. bytes];
    }

    private static byte[] Http2(Random random)
    {
        var bytes = new List<byte>(Http2Preface);
        bytes.AddRange(random.Next(4) == 0 ? [] : new byte[] { 0, 0, 0, 4, 0, 0, 0, 0, 0 });
        for (var i = random.Next(6); i > 0; i--)
        {
            var payload = new byte[random.Next(30)];
            random.NextBytes(payload);
            bytes.AddRange([0, 0, (byte)payload.Length, (byte)random.Next(12), (byte)random.Next(64), 0, 0, 0, (byte)random.Next(6), .. payload]);
        }

        return [.. bytes];
    }
}
