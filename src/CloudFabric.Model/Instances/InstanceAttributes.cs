using CloudFabric.Model.Catalogue;
using CloudFabric.Model.Images;
using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Instances;

/// <summary>The rules of ModifyInstanceAttribute.</summary>
internal static class InstanceAttributes
{
    private const string Standard = "Standard";
    private const string Unlimited = "Unlimited";

    /// <summary>In any status: a guest reads its user data and its name when it starts, so clients change them and restart it.</summary>
    public static Decision<InstanceState, InstanceResult> Decide(InstanceState instance, InstanceCommand.Modify command)
    {
        if (Check(instance, command) is { } fault)
        {
            return fault;
        }

        var changed = instance with
        {
            Name = string.IsNullOrEmpty(command.Name) ? instance.Name : command.Name,
            Description = command.Description ?? instance.Description,
            HostName = string.IsNullOrEmpty(command.HostName) ? instance.HostName : command.HostName,
            UserData = command.UserData ?? instance.UserData,
            DeletionProtection = command.DeletionProtection ?? instance.DeletionProtection,
            CreditSpecification = string.IsNullOrEmpty(command.CreditSpecification) ? instance.CreditSpecification : command.CreditSpecification,
        };
        return command.Groups is { } groups ? InstanceGroups.Replace(changed, groups) : InstanceMachine.Changed(instance, changed);
    }

    public static Fault? CheckCredits(string? credits, InstanceType type) => credits switch
    {
        null or "" => null,
        not (Standard or Unlimited) => InstanceFaults.CreditsUnknown,
        _ when type.Credits == default => InstanceFaults.CreditsNotSupported,
        _ => null,
    };

    /// <summary>As it is stored: a burstable type is standard unless it says otherwise.</summary>
    public static string Credits(string? credits, InstanceType type) =>
        string.IsNullOrEmpty(credits) && type.Credits != default ? Standard : credits ?? "";

    private static Fault? Check(InstanceState instance, InstanceCommand.Modify command) =>
        InstanceText.CheckName(command.Name)
        ?? InstanceText.CheckDescription(command.Description)
        ?? InstanceText.CheckHostName(command.HostName, PublicImages.Find(instance.ImageId)!)
        ?? InstanceText.CheckUserData(command.UserData)
        ?? CheckCredits(command.CreditSpecification, InstanceTypes.Find(instance.InstanceType)!);
}
