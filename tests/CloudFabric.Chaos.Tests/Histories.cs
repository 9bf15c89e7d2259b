using CloudFabric.Chaos.Checking;
using CsCheck;

namespace CloudFabric.Chaos.Tests;

/// <summary>Histories to check checkers with. Every disk starts at <see cref="InitialGib"/>.</summary>
internal static class Histories
{
    public const long InitialGib = 2;

    /// <summary>Anything: mostly impossible, sometimes possible in a surprising way.</summary>
    public static readonly Gen<DiskOperation[]> Arbitrary = Gen.Select(
        Gen.Bool, Gen.Long[1, 6], Gen.Enum<OperationResult>(), Gen.Long[0, 12], Gen.Long[0, 8],
        (read, size, result, invoked, length) => read
            ? DiskOperation.Read(0, size, invoked, invoked + length)
            : DiskOperation.Resize(0, size, result, invoked, invoked + length)).Array[1, 6];

    /// <summary>What one disk answered: every operation happens at an instant of its own, and its interval is stretched around that.</summary>
    public static Gen<DiskOperation[]> Real(int most) => Gen.Select(
        Gen.Bool, Gen.Long[1, 9], Gen.Int[0, 9], Gen.Long[0, 30], Gen.Long[0, 30],
        (read, size, luck, before, after) => (read, size, luck, before, after))
        .Array[1, most]
        .Select(wishes =>
        {
            var sizeGib = InitialGib;
            return wishes.Select((wish, index) => Answer(wish, index * 10, ref sizeGib)).ToArray();
        });

    private static DiskOperation Answer((bool Read, long SizeGib, int Luck, long Before, long After) wish, long instant, ref long sizeGib)
    {
        var (invoked, returned) = (instant - wish.Before, instant + wish.After);
        if (wish.Read)
        {
            return DiskOperation.Read(0, sizeGib, invoked, returned);
        }

        var wanted = InitialGib - 2 + wish.SizeGib + (instant / 20);
        var grows = wanted > sizeGib;
        var answered = wish.Luck > 2;
        if (grows && (answered || wish.Luck == 0))
        {
            sizeGib = wanted;
        }

        var result = !answered ? OperationResult.Unknown : grows ? OperationResult.Done : OperationResult.TooSmall;
        return DiskOperation.Resize(0, wanted, result, invoked, returned);
    }
}
