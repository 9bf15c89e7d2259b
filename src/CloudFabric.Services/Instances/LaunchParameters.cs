using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;

namespace CloudFabric.Services.Instances;

/// <summary>Readings that RunInstances and CreateInstance share.</summary>
internal static class LaunchParameters
{
    public static IReadOnlyList<string> One(string? id) => string.IsNullOrEmpty(id) ? [] : [id];

    /// <summary>The address of the first instance, where one was asked for: it and those behind it must be addresses of the vSwitch.</summary>
    public static Outcome<uint?> Address(LaunchPlan plan, string? text, int amount)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (uint?)null;
        }

        if (VSwitchAddresses.Read(plan.Subnet, text).Failed(out var fault, out var address))
        {
            return fault;
        }

        return VSwitchAddresses.IsAssignable(plan.Subnet.CidrBlock, address + (uint)(amount - 1)) ? address : VSwitchFaults.NoFreeAddress;
    }
}
