using System.Text;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Tags;

namespace CloudFabric.Model.Networks;

/// <summary>The rules of CreateSecurityGroup.</summary>
internal static class SecurityGroupCreation
{
    public static Decision<SecurityGroupState, SecurityGroupResult> Decide(SecurityGroupCommand.Create command, in DecisionContext context)
    {
        if (CheckWords(command.Name, command.Description) is { } words)
        {
            return words;
        }

        if (command.Type is not (null or "" or SecurityGroupState.Normal or SecurityGroupState.Enterprise))
        {
            return SecurityGroupFaults.TypeUnknown;
        }

        if (ResourceLabels.Create(command.Tags, command.ResourceGroupId, context.Account).Failed(out var fault, out var labels))
        {
            return fault;
        }

        var type = string.IsNullOrEmpty(command.Type) ? SecurityGroupState.Normal : command.Type;
        var group = new SecurityGroupState(context.Account, context.Key.Region, context.Key.Id, command.VpcId, type, context.Now)
        {
            Name = command.Name ?? "",
            Description = command.Description ?? "",
            Labels = labels,
        };
        return Decision<SecurityGroupState, SecurityGroupResult>.Become(
            group, new SecurityGroupResult(group.SecurityGroupId), SecurityGroupUsage.Conditions(group, command.Quotas));
    }

    public static Fault? CheckWords(string? name, string? description) => (name, description) switch
    {
        _ when !IsName(name) => SecurityGroupFaults.NameMalformed,
        _ when description is { Length: 1 } || !NetworkText.IsDescription(description) => SecurityGroupFaults.DescriptionMalformed,
        _ => null,
    };

    private static bool IsName(string? name) =>
        string.IsNullOrEmpty(name)
        || (name.Length is >= 2 and <= 128
            && Rune.IsLetter(name.EnumerateRunes().First())
            && name.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Rune.IsDigit(rune) || rune.Value is ':' or '_' or '.' or '-'));
}
