using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CloudFabric.Model.Catalogue;

/// <summary>Every instance type, as <c>instance-types.tsv</c> in this folder lists them. Read when first asked for; constant.</summary>
public static class InstanceTypes
{
    private static readonly Lazy<Catalogue> Read = new(() => new Catalogue(InstanceTypeTable.Read()));

    /// <summary>All types, family by family, small to large.</summary>
    public static ImmutableArray<InstanceType> All => Read.Value.Types;

    /// <summary>All families, newest first.</summary>
    public static ImmutableArray<InstanceFamily> Families => Read.Value.Families;

    /// <summary>The chip families that some type runs on.</summary>
    public static FrozenSet<string> Chips => Read.Value.Chips;

    public static InstanceType? Find(string name) => Read.Value.ByName.GetValueOrDefault(name);

    private sealed class Catalogue(ImmutableArray<InstanceType> types)
    {
        public ImmutableArray<InstanceType> Types { get; } = types;

        public ImmutableArray<InstanceFamily> Families { get; } = [.. types.Select(type => type.Family).Distinct()];

        public FrozenSet<string> Chips { get; } = types.Select(type => type.Family.Chip).ToFrozenSet();

        public FrozenDictionary<string, InstanceType> ByName { get; } = types.ToFrozenDictionary(type => type.Name);
    }
}
