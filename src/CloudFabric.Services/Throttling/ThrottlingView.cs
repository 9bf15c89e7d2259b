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

    protected override Seen Build(IReadOnlyList<RowNews> changed, Seen? before)
    {
        var state = changed is [{ Row: { } row }] ? serializer.Deserialize<ThrottlingState>(row.State) : null;
        return new Seen(state is { Rules.IsEmpty: false } ? state : null);
    }

    /// <summary>The rules of the row, where there are any.</summary>
    public sealed record Seen(ThrottlingState? InForce);
}
