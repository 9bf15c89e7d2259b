using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of deployment sets.</summary>
public sealed class DeploymentSetMachine : IMachine<DeploymentSetState, DeploymentSetCommand, DeploymentSetResult>
{
    private DeploymentSetMachine()
    {
    }

    public static Decision<DeploymentSetState, DeploymentSetResult> Decide(
        DeploymentSetState? state, DeploymentSetCommand command, in DecisionContext context)
    {
        if (command is DeploymentSetCommand.Create create)
        {
            var made = new DeploymentSetState(context.Account, context.Key.Region, context.Key.Id, context.Now);
            return state is null ? With(made, create.Name, create.Description) : KernelFaults.IdTaken;
        }

        if (state is null || state.Account != context.Account)
        {
            return DeploymentSetFaults.NotFound;
        }

        return command switch
        {
            DeploymentSetCommand.Modify modify => With(state, modify.Name, modify.Description),
            DeploymentSetCommand.Delete => Decision<DeploymentSetState, DeploymentSetResult>.Vanish(
                new DeploymentSetResult(state.DeploymentSetId), new NoChildren(context.Key, DeploymentSetFaults.NotEmpty)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "A deployment set does not know this command."),
        };
    }

    public static RowShape Shape(DeploymentSetState state) =>
        new(state.Account, "-", DeploymentSetState.Availability, DeploymentSetState.Track)
        {
            Facets = state.Name.Length > 0 ? [new Facet(NetworkFacets.Name, state.Name)] : [],
        };

    private static Decision<DeploymentSetState, DeploymentSetResult> With(DeploymentSetState state, string? name, string? description)
    {
        if (InstanceText.CheckName(name) is not null)
        {
            return DeploymentSetFaults.NameMalformed;
        }

        return InstanceText.CheckDescription(description) is { } fault
            ? fault
            : Decision<DeploymentSetState, DeploymentSetResult>.Become(
                state with { Name = name ?? state.Name, Description = description ?? state.Description },
                new DeploymentSetResult(state.DeploymentSetId));
    }
}
