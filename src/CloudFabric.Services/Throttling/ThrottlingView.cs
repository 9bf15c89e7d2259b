using CloudFabric.Model.Kernel;
using CloudFabric.Model.Throttling;
using CloudFabric.Services.Settings;
using CloudFabric.Storage;
using Orleans.Serialization;

namespace CloudFabric.Services.Throttling;

/// <summary>The throttling rules in force in this process.</summary>
public interface IThrottlingView
{
    /// <summary>Null where nothing is throttled. The same instance until the rules are set again.</summary>
    ThrottlingState? Current { get; }
}

/// <summary>Follows the row of the throttling rules. One for the process.</summary>
public sealed class ThrottlingView(StoreReader store, Serializer serializer)
    : RowFollower<ThrottlingView.Seen>(store, "-", ThrottlingState.Kind), IThrottlingView
{
    public ThrottlingState? Current => Snapshot?.InForce;

    protected override Seen Build(IReadOnlyList<StoredRow> rows, Seen? before)
    {
        var version = rows.Count == 0 ? RowVersion.None : rows[0].Version;
        if (version == before?.Version)
        {
            return before;
        }

        var state = rows.Count == 0 ? null : serializer.Deserialize<ThrottlingState>(rows[0].State);
        return new Seen(version, state is { Rules.IsEmpty: false } ? state : null);
    }

    /// <summary>Which version of the row was read, and its rules where there are any.</summary>
    public sealed record Seen(RowVersion Version, ThrottlingState? InForce);
}
