using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of vSwitches.</summary>
public sealed class VSwitchMachine : IMachine<VSwitchState, VSwitchCommand, VSwitchResult>
{
    private VSwitchMachine()
    {
    }

    public static Decision<VSwitchState, VSwitchResult> Decide(VSwitchState? state, VSwitchCommand command, in DecisionContext context)
    {
        if (command is VSwitchCommand.Create create)
        {
            return state is null ? VSwitchCreation.Decide(create, context) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return VSwitchFaults.NotFound;
        }

        if (command is not VSwitchCommand.Label && state.Track.At(context.Now) == NetworkStatuses.Pending)
        {
            return VSwitchFaults.WrongStatus;
        }

        return command switch
        {
            VSwitchCommand.Delete => Decision<VSwitchState, VSwitchResult>.Vanish(
                new VSwitchResult(state.VSwitchId), new NoChildren(context.Key, VSwitchFaults.InUse)),
            VSwitchCommand.Modify modify => Modify(state, modify),
            VSwitchCommand.Label label => state.Labels.After(label.Change, state.Account).Failed(out var fault, out var labels)
                ? fault
                : Changed(state, state with { Labels = labels }),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A vSwitch does not know this command."),
        };
    }

    public static RowShape Shape(VSwitchState state) => new(state.Account, state.ZoneId, "vswitch", state.Track)
    {
        Facets =
        [
            new Facet(NetworkFacets.Vpc, state.VpcId),
            .. state.Name.Length > 0 ? [new Facet(NetworkFacets.Name, state.Name)] : (Facet[])[],
            .. LabelFacets.Of(state.Labels),
        ],
        Usage = VSwitchUsage.Of(state),
    };

    private static Decision<VSwitchState, VSwitchResult> Modify(VSwitchState state, VSwitchCommand.Modify command) =>
        VSwitchCreation.CheckWords(command.Name, command.Description) is { } fault
            ? fault
            : Changed(state, state with { Name = command.Name ?? state.Name, Description = command.Description ?? state.Description });

    private static Decision<VSwitchState, VSwitchResult> Changed(VSwitchState before, VSwitchState after) => after == before
        ? Decision<VSwitchState, VSwitchResult>.Keep(before, new VSwitchResult(before.VSwitchId))
        : Decision<VSwitchState, VSwitchResult>.Become(after, new VSwitchResult(after.VSwitchId));
}
