using CloudFabric.Model.Instances;
using CloudFabric.Model.Kernel;
using CloudFabric.Model.Networks;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Services.Instances;

/// <summary>Gives an instance with public bandwidth a public address. One that has an address keeps it.</summary>
[Action("Ecs", "2014-05-26", "AllocatePublicIpAddress")]
internal sealed class AllocatePublicIpAddress(InternetCalls internet, InstanceReader instances)
    : IAction<AllocatePublicIpAddressRequest, AllocatePublicIpAddressResponse>
{
    public async ValueTask<Outcome<AllocatePublicIpAddressResponse>> Handle(AllocatePublicIpAddressRequest request, ActionContext context)
    {
        if ((await internet.Modify(context, request.InstanceId, new InstanceCommand.ModifyInternet { Allocate = true })).Failed(out var fault, out _)
            || (await instances.One(context.Account, request.InstanceId)).Failed(out fault, out var instance))
        {
            return fault;
        }

        return new AllocatePublicIpAddressResponse(instance.State.Internet?.Address is { } address ? Ipv4.Format(address) : "");
    }
}

/// <summary>Parameters of AllocatePublicIpAddress.</summary>
public sealed record AllocatePublicIpAddressRequest
{
    [Required]
    public string? InstanceId { get; init; }

    [Refused]
    public string? IpAddress { get; init; }

    [Refused]
    public string? VlanId { get; init; }
}

/// <summary>Answer of AllocatePublicIpAddress.</summary>
public sealed record AllocatePublicIpAddressResponse(string IpAddress);
