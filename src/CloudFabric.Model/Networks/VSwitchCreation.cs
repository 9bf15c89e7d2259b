using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of CreateVSwitch.</summary>
internal static class VSwitchCreation
{
    /// <summary>How long a new vSwitch is pending, in the realistic profile.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);

    public static Decision<VSwitchState, VSwitchResult> Decide(VSwitchCommand.Create command, in DecisionContext context)
    {
        var vpc = command.Vpc.State;
        var group = vpc.Labels.ResourceGroupId;
        if (ReadBlock(command.CidrBlock, vpc).Failed(out var fault, out var block)
            || ResourceLabels.Create(command.Tags, group, context.Account).Failed(out fault, out var labels))
        {
            return fault;
        }

        if (CheckWords(command.Name, command.Description) is { } words)
        {
            return words;
        }

        var pending = new StatusTrack(NetworkStatuses.Pending, context.Now + context.Timing.Scale(Duration), NetworkStatuses.Available);
        var vswitch = new VSwitchState(
            context.Account, context.Key.Region, context.Key.Id, vpc.VpcId, command.ZoneId, block, context.Now, pending)
        {
            Name = command.Name ?? "",
            Description = command.Description ?? "",
            SecondaryBlock = vpc.CidrBlock.Contains(block) ? null : vpc.SecondaryBlocks.Single(secondary => secondary.Contains(block)),
            Labels = labels,
        };
        return Decision<VSwitchState, VSwitchResult>.Become(
            vswitch, new VSwitchResult(vswitch.VSwitchId), VSwitchUsage.Conditions(vswitch, command));
    }

    public static Fault? CheckWords(string? name, string? description) => (name, description) switch
    {
        _ when !NetworkText.IsName(name) => VSwitchFaults.NameMalformed,
        _ when !NetworkText.IsDescription(description) => VSwitchFaults.DescriptionMalformed,
        _ => null,
    };

    private static Outcome<CidrBlock> ReadBlock(string text, VpcState vpc)
    {
        if (!CidrBlock.TryParse(text, out var block))
        {
            return VSwitchFaults.CidrMalformed;
        }

        if (block.Mask is < SubnetTree.WidestMask or > SubnetTree.NarrowestMask)
        {
            return VSwitchFaults.MaskLength;
        }

        return vpc.SecondaryBlocks.Append(vpc.CidrBlock).Any(known => known.Contains(block)) ? block : VSwitchFaults.CidrOutside;
    }
}
