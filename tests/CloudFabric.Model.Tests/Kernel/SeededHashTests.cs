using CloudFabric.Model.Kernel;
using CsCheck;

namespace CloudFabric.Model.Tests.Kernel;

public sealed class SeededHashTests
{
    [Fact]
    public void Number_is_pinned_for_ever() => Assert.Equal(17499544702378773382UL, SeededHash.Number(42, "cn-hangzhou", "disk"));

    [Fact]
    public void Base36Text_is_pinned_for_ever() => Assert.Equal("ek2sqochjcvarwrj6", SeededHash.Base36Text(17, 42, "cn-hangzhou", "disk"));

    [Fact]
    public void Number_with_words_cut_elsewhere_differs() =>
        Assert.NotEqual(SeededHash.Number(1, "ab", "c"), SeededHash.Number(1, "a", "bc"));

    [Fact]
    public void Number_with_another_seed_differs() => Assert.NotEqual(SeededHash.Number(1, "a"), SeededHash.Number(2, "a"));

    [Fact]
    public void Number_of_long_words_does_not_depend_on_the_stack_buffer()
    {
        var word = new string('x', 5_000);

        Assert.Equal(SeededHash.Number(1, word), SeededHash.Number(1, word));
        Assert.NotEqual(SeededHash.Number(1, word), SeededHash.Number(1, word + "y"));
    }

    [Fact]
    public void Base36Text_has_the_length_asked_for_and_no_other_characters() =>
        Gen.Select(Gen.Int[0, 24], Gen.Long, Gen.String).Sample((length, seed, word) =>
        {
            var text = SeededHash.Base36Text(length, seed, word);
            return text.Length == length && text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c));
        });

    [Fact]
    public void Base36Text_uses_every_character_about_as_often()
    {
        var counts = Enumerable.Range(0, 2_000)
            .SelectMany(i => SeededHash.Base36Text(17, 7, $"{i}"))
            .CountBy(c => c)
            .Select(pair => pair.Value)
            .ToList();

        // 34,000 characters, 944 expected of each: five standard deviations are 152.
        Assert.Equal(36, counts.Count);
        Assert.All(counts, count => Assert.InRange(count, 792, 1_096));
    }

    [Fact]
    public void Base36Text_beyond_the_digest_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SeededHash.Base36Text(25, 1, "a"));
}
