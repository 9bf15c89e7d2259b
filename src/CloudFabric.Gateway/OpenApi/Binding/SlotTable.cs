namespace CloudFabric.Gateway.OpenApi.Binding;

/// <summary>
/// The nodes of a record's properties while it is being bound. A slot remembers how good its source is: a better one replaces the
/// node, an equal one adds to it, a worse one is ignored.
/// </summary>
internal readonly struct SlotTable(int count)
{
    private readonly byte[] _ranks = new byte[count];

    public ParameterNode?[] Nodes { get; } = new ParameterNode?[count];

    /// <summary>Path before body before query; within each, the exact spelling before another case.</summary>
    public static byte Rank(ParameterSource source, bool exact) => (byte)(((int)source * 2) + (exact ? 2 : 1));

    /// <summary>The node to add to, or null where a better source was there.</summary>
    public ParameterNode? Open(int slot, byte rank)
    {
        if (rank < _ranks[slot])
        {
            return null;
        }

        if (rank > _ranks[slot])
        {
            _ranks[slot] = rank;
            Nodes[slot] = new ParameterNode();
        }

        return Nodes[slot];
    }

    public void Set(int slot, byte rank, ParameterNode node)
    {
        if (rank >= _ranks[slot])
        {
            _ranks[slot] = rank;
            Nodes[slot] = node;
        }
    }
}

/// <summary>Where a parameter stood, the weakest first.</summary>
internal enum ParameterSource
{
    QueryOrForm = 0,
    Body,
    Path,
}
