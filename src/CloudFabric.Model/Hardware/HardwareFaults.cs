using CloudFabric.Model.Kernel;

namespace CloudFabric.Model.Hardware;

/// <summary>The refusals about capacity, with their official codes; those with a bare noun are the fabric's own.</summary>
public static class HardwareFaults
{
    /// <summary>No host of the data center can take the instance.</summary>
    public static readonly Fault NoStock = new(
        "OperationDenied.NoStock", 403, "The requested resource is sold out in the specified zone; try another type, zone or region.");

    /// <summary>The instance type runs on a chip that the data center does not have.</summary>
    public static readonly Fault TypeNotSupported = new(
        "InvalidInstanceType.ValueNotSupported", 403, "The specified InstanceType does not exist or is not sold in the specified zone.");

    /// <summary>The pool of a new disk is full, or its data center is closed.</summary>
    public static readonly Fault ZoneNotOnSale = new(
        "Zone.NotOnSale", 403, "The resource in the specified zone is no longer available for sale; try other regions and zones.");

    /// <summary>The pool of a disk that shall grow is full.</summary>
    public static readonly Fault NotEnoughCapacity = new(
        "OperationDenied.NotEnoughCapacity", 400, "The storage that the disk lies in has not enough room for the new size.");

    /// <summary>The chosen host was taken meanwhile. Never reaches a client: whoever placed on it places again.</summary>
    public static readonly Fault HostFull = new("CloudFabric.HostFull", 409, "The host has no room any more.");

    public static readonly Fault PartRetired = new("HardwareRetired", 409, "The rack or host is retired; it does not come back.");

    public static readonly Fault PartNotEmpty = new("HardwareNotEmpty", 409, "Instances run on it: drain it, and wait until it is empty.");

    public static readonly Fault RacksChanged = new("HardwareChanged", 409, "The data center has other racks by now: plan again.");

    public static readonly Fault TooManyRacks = new("TooManyRacks", 409, $"A data center has at most {DataCenterHardware.RacksMax} racks.");

    public static readonly Fault PoolShrinks = new("PoolShrinks", 409, "A pool only grows, and keeps its categories.");

    public static readonly Fault CategoryPooled = new("CategoryPooled", 409, "Another pool of the data center holds a category of this one.");
}
