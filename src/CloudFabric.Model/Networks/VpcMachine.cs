using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of VPCs.</summary>
public sealed class VpcMachine : IMachine<VpcState, VpcCommand, VpcResult>
{
    private VpcMachine()
    {
    }

    public static Decision<VpcState, VpcResult> Decide(VpcState? state, VpcCommand command, in DecisionContext context)
    {
        if (command is VpcCommand.Create create)
        {
            return state is null ? VpcCreation.Decide(create, context) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return VpcFaults.NotFound;
        }

        if (command is not VpcCommand.Label && state.Track.At(context.Now) == NetworkStatuses.Pending)
        {
            return VpcFaults.WrongStatus;
        }

        return command switch
        {
            VpcCommand.Delete => Delete(state, context),
            VpcCommand.Modify modify => Modify(state, modify),
            VpcCommand.AddBlock add => AddBlock(state, add),
            VpcCommand.RemoveBlock remove => RemoveBlock(state, remove, context),
            VpcCommand.Label label => state.Labels.After(label.Change, state.Account).Failed(out var fault, out var labels)
                ? fault
                : Changed(state, state with { Labels = labels }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A VPC does not know this command."),
        };
    }

    public static RowShape Shape(VpcState state) => new(state.Account, "-", "vpc", state.Track)
    {
        Facets = [.. state.Name.Length > 0 ? [new Facet(NetworkFacets.Name, state.Name)] : (Facet[])[], .. LabelFacets.Of(state.Labels)],
        Usage = VpcUsage.Of(state),
    };

    internal static VpcResult ResultOf(VpcState state) =>
        new(state.VpcId, ResourceGroups.Shown(state.Labels.ResourceGroupId, state.Account));

    private static Decision<VpcState, VpcResult> Delete(VpcState state, in DecisionContext context) => Decision<VpcState, VpcResult>.Vanish(
        ResultOf(state),
        new NoChildren(VpcUsage.VSwitches(context.Key), VpcFaults.HasVSwitches),
        new NoChildren(VpcUsage.SecurityGroups(context.Key), VpcFaults.HasSecurityGroups));

    private static Decision<VpcState, VpcResult> Modify(VpcState state, VpcCommand.Modify command) =>
        VpcCreation.CheckWords(command.Name, command.Description) is { } fault
            ? fault
            : Changed(state, state with
            {
                Name = command.Name ?? state.Name,
                Description = command.Description ?? state.Description,
                DnsHostnames = command.DnsHostnames ?? state.DnsHostnames,
            });

    private static Decision<VpcState, VpcResult> AddBlock(VpcState state, VpcCommand.AddBlock command)
    {
        if (!VpcBlocks.TryRead(command.CidrBlock, out var block))
        {
            return VpcFaults.CidrMalformed;
        }

        return state.SecondaryBlocks switch
        {
            _ when block == state.CidrBlock => VpcFaults.CidrDuplicated,
            var others when others.Contains(block) => VpcFaults.CidrDuplicated,
            var others when others.Append(state.CidrBlock).Any(block.Overlaps) => VpcFaults.CidrOverlapped,
            { Length: var count } when count >= command.Quotas.SecondaryBlocks => VpcFaults.CidrQuota,
            var others => Changed(state, state with { SecondaryBlocks = others.Add(block) }),
        };
    }

    private static Decision<VpcState, VpcResult> RemoveBlock(VpcState state, VpcCommand.RemoveBlock command, in DecisionContext context)
    {
        if (!CidrBlock.TryParse(command.CidrBlock, out var block) || !state.SecondaryBlocks.Contains(block))
        {
            return VpcFaults.CidrNotFound;
        }

        return Decision<VpcState, VpcResult>.Become(
            state with { SecondaryBlocks = state.SecondaryBlocks.Remove(block) },
            ResultOf(state),
            new NoChildren(VpcUsage.Block(context.Key, block), VpcFaults.CidrInUse));
    }

    private static Decision<VpcState, VpcResult> Changed(VpcState before, VpcState after) => after == before
        ? Decision<VpcState, VpcResult>.Keep(before, ResultOf(before))
        : Decision<VpcState, VpcResult>.Become(after, ResultOf(after));
}
