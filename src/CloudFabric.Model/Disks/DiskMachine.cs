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
            DiskCommand.Resize resize => DiskGrowing.Decide(state, resize, context.Now),
            DiskCommand.ModifySpec modify => DiskSpecChange.Decide(state, modify, context),
            DiskCommand.ModifyAttributes modify => DiskAttributes.Decide(state, modify, context.Now),
            DiskCommand.Attach attach => DiskAttaching.Decide(state, attach, context),
            DiskCommand.Detach detach => DiskDetaching.Decide(state, detach, context),
            DiskCommand.ReInit reInit => DiskReinitialising.Decide(state, reInit, context),
            DiskCommand.Restarted => Restarted(state),
            DiskCommand.Tag tag => Tag(state, tag),
            DiskCommand.Untag untag => Untag(state, untag),
            DiskCommand.JoinGroup join => JoinGroup(state, join),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A disk does not know this command."),
        };
    }

    public static RowShape Shape(DiskState state) => new(state.Account, state.Placement.ZoneId ?? "-", state.Category, state.Track)
    {
        Facets = DiskFacets.Of(state),
        Usage = DiskUsage.Of(state),
        Holds = [.. state.Attachments.Select(DiskDevices.Claim)],
        DueAt = state.CountsAsChanging ? state.SpecChangedAt : null,
    };

    /// <summary>Ends the counting of a change of category; the change itself has ended by then.</summary>
    public static Decision<DiskState, DiskResult> Wake(DiskState state, in DecisionContext context) =>
        Decision<DiskState, DiskResult>.Become(state with { CountsAsChanging = false }, new DiskResult(state.DiskId));

    private static Decision<DiskState, DiskResult> Delete(DiskState state, DateTimeOffset now) => state.Track.At(now) switch
    {
        DiskStatuses.Creating => DiskFaults.Initializing,
        DiskStatuses.InUse => DiskAttachFaults.StillAttached,
        DiskStatuses.Available => Decision<DiskState, DiskResult>.Vanish(new DiskResult(state.DiskId)),
        _ => DiskFaults.WrongStatus,
    };

    private static Decision<DiskState, DiskResult> Restarted(DiskState state) => state.ExpansionPending
        ? Decision<DiskState, DiskResult>.Become(state with { ExpansionPending = false }, new DiskResult(state.DiskId))
        : Decision<DiskState, DiskResult>.Keep(state, new DiskResult(state.DiskId));

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

    private static Decision<DiskState, DiskResult> JoinGroup(DiskState state, DiskCommand.JoinGroup command)
    {
        if (ResourceGroups.Read(command.ResourceGroupId, state.Account).Failed(out var fault, out var group))
        {
            return fault;
        }

        return group == (state.ResourceGroupId ?? "")
            ? Decision<DiskState, DiskResult>.Keep(state, new DiskResult(state.DiskId))
            : Decision<DiskState, DiskResult>.Become(state with { ResourceGroupId = group.NullIfEmpty() }, new DiskResult(state.DiskId));
    }

    private static Decision<DiskState, DiskResult> WithTags(DiskState state, DiskState tagged) => tagged.Tags.SequenceEqual(state.Tags)
        ? Decision<DiskState, DiskResult>.Keep(state, new DiskResult(state.DiskId))
        : Decision<DiskState, DiskResult>.Become(tagged, new DiskResult(state.DiskId));
}
