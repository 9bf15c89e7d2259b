using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Binding;

public sealed record SampleRequest
{
    public string? Name { get; init; }

    public int? Count { get; init; }

    public bool? Flag { get; init; }

    public decimal? Price { get; init; }

    public long? Large { get; init; }

    public IReadOnlyList<string>? Ids { get; init; }

    [Malformed("InvalidOddIds.Malformed", 403)]
    public IReadOnlyList<string>? Odd { get; init; }

    public IReadOnlyList<SampleTag>? Tag { get; init; }

    public SampleDisk? Disk { get; init; }

    [Wire("cluster_id")]
    public string? ClusterId { get; init; }

    [Wire("body")]
    public IReadOnlyList<SampleTag>? Whole { get; init; }
}

public sealed record SampleTag
{
    [Required]
    public required string Key { get; init; }

    public string? Value { get; init; }
}

public sealed record SampleDisk
{
    public int Size { get; init; }

    public IReadOnlyList<string>? Kinds { get; init; }
}

public sealed record StrictRequest
{
    [Required]
    public string Needed { get; init; } = "";
}

public sealed record DatedRequest
{
    public DateTime At { get; init; }
}

public sealed record EndlessRequest
{
    public EndlessRequest? Next { get; init; }
}
