using CloudFabric.Model.Hardware;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Disks;

/// <summary>The rules of disks.</summary>
public sealed class DiskMachine : IMachine<DiskState, DiskCommand, DiskResult>
{
    private DiskMachine()
    {
    }

    public static Decision<DiskState, DiskResult> Decide(DiskState? state, DiskCommand command, in DecisionContext context)
    {
        if (command is DiskCommand.Create create)
        {
            return state is null ? DiskCreation.Decide(create, context) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return DiskFaults.NotFound;
        }

        return command switch
        {
            DiskCommand.Delete => Delete(state, context.Now),
            DiskCommand.Resize resize => Resize(state, resize, context.Now),
            DiskCommand.Tag tag => Tag(state, tag),
            DiskCommand.Untag untag => Untag(state, untag),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A disk does not know this command."),
        };
    }

    public static RowShape Shape(DiskState state) => new(state.Account, state.Placement.ZoneId ?? "-", state.Category, state.Track)
    {
        Facets = DiskFacets.Of(state),
        Usage = DiskUsage.Of(state),
    };

    private static Decision<DiskState, DiskResult> Delete(DiskState state, DateTimeOffset now) =>
        state.Track.At(now) == DiskStatuses.Creating
            ? DiskFaults.Initializing
            : Decision<DiskState, DiskResult>.Vanish(new DiskResult(state.DiskId));

    private static Decision<DiskState, DiskResult> Resize(DiskState state, DiskCommand.Resize command, DateTimeOffset now)
    {
        var category = DiskCategories.Find(state.Category)!;
        var level = category.Level(state.PerformanceLevel)!;
        Fault? fault = command switch
        {
            { Type: not (null or "" or "offline" or "online") } => DiskFaults.ResizeTypeUnknown,
            _ when command.NewSizeGib <= state.SizeGib => DiskFaults.NewSizeTooSmall,
            _ when command.NewSizeGib > level.MaxSizeGib => DiskFaults.NewSizeTooLarge,
            { Type: "online" } when !category.SupportsOnlineResize => DiskFaults.ResizeOnlineUnsupported,
            _ when state.Track.At(now) == DiskStatuses.Creating => DiskFaults.WrongStatus,

            // No disk is attached to an instance as long as the fabric has none.
            { Type: "online" } => DiskFaults.InstanceNotRunning,
            _ => null,
        };
        if (fault is not null)
        {
            return fault;
        }

        var grown = state with { SizeGib = command.NewSizeGib };
        return Decision<DiskState, DiskResult>.Become(
            grown, new DiskResult(state.DiskId), DiskUsage.Ceilings(grown, command.Quotas, HardwareFaults.NotEnoughCapacity));
    }

    private static Decision<DiskState, DiskResult> Tag(DiskState state, DiskCommand.Tag command)
    {
        if (TagRules.Check(command.Tags) is { } fault)
        {
            return fault;
        }

        var tags = TagRules.Merge(state.Tags, command.Tags);
        return tags.Length > TagRules.MaxTags ? TagFaults.QuotaExceeded : WithTags(state, state with { Tags = tags });
    }

    private static Decision<DiskState, DiskResult> Untag(DiskState state, DiskCommand.Untag command) =>
        WithTags(state, state with { Tags = command.Keys is { } keys ? TagRules.Without(state.Tags, keys) : [] });

    private static Decision<DiskState, DiskResult> WithTags(DiskState state, DiskState tagged) => tagged.Tags.SequenceEqual(state.Tags)
        ? Decision<DiskState, DiskResult>.Keep(state, new DiskResult(state.DiskId))
        : Decision<DiskState, DiskResult>.Become(tagged, new DiskResult(state.DiskId));
}
