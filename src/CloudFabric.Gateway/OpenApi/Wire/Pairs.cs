namespace CloudFabric.Gateway.OpenApi.Wire;

/// <summary>Reads and keeps lists of pairs, always sorted by name in ordinal order: what signatures sort by, and what a search needs.</summary>
internal static class Pairs
{
    /// <summary>More pairs than this are an attack, not a request.</summary>
    public const int MaxCount = 10_000;

    public static readonly Pair[] None = [];

    /// <summary>The pairs of a query string (without its question mark) or of a form; null where there are too many.</summary>
    public static Pair[]? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return None;
        }

        if (text.Count('&') >= MaxCount)
        {
            return null;
        }

        var pairs = new List<Pair>(24);
        foreach (var range in text.Split('&'))
        {
            var item = text[range];
            if (item.IsEmpty)
            {
                continue;
            }

            var equals = item.IndexOf('=');
            var name = equals < 0 ? item : item[..equals];
            var value = equals < 0 ? [] : item[(equals + 1)..];
            pairs.Add(new Pair(PercentCoding.Decode(name, plusIsSpace: true), PercentCoding.Decode(value, plusIsSpace: true), pairs.Count));
        }

        pairs.Sort();
        return [.. pairs];
    }

    /// <summary>One pair a name: a later one replaces an earlier one, and <paramref name="second"/> comes after <paramref name="first"/>.</summary>
    public static Pair[] Merge(Pair[] first, Pair[] second)
    {
        if (second.Length == 0 && !HasDuplicates(first))
        {
            return first;
        }

        var all = new Pair[first.Length + second.Length];
        first.CopyTo(all, 0);
        for (var i = 0; i < second.Length; i++)
        {
            all[first.Length + i] = second[i] with { Order = second[i].Order + MaxCount };
        }

        Array.Sort(all);
        return KeepLast(all);
    }

    /// <summary>The value of a name, spelt exactly so; null where it is absent.</summary>
    public static string? Find(ReadOnlySpan<Pair> pairs, string name)
    {
        var (low, high) = (0, pairs.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(pairs[middle].Name, name);
            if (order == 0)
            {
                return pairs[middle].Value;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>The value of a name, in any case where the exact spelling is absent.</summary>
    public static string? FindLoosely(ReadOnlySpan<Pair> pairs, string name)
    {
        if (Find(pairs, name) is { } exact)
        {
            return exact;
        }

        foreach (ref readonly var pair in pairs)
        {
            if (pair.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair.Value;
            }
        }

        return null;
    }

    private static bool HasDuplicates(Pair[] sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Name == sorted[i - 1].Name)
            {
                return true;
            }
        }

        return false;
    }

    private static Pair[] KeepLast(Pair[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i + 1 == sorted.Length || sorted[i].Name != sorted[i + 1].Name)
            {
                sorted[count++] = sorted[i] with { Order = 0 };
            }
        }

        return sorted[..count];
    }
}
