namespace CloudFabric.Model.Catalogue;

/// <summary>A family of instance types: one chip, one ratio of memory, many sizes. Constant.</summary>
/// <param name="Name">The official name, for example <c>ecs.g8i</c>.</param>
/// <param name="Generation">For example <c>ecs-8</c>.</param>
/// <param name="Level">EntryLevel or EnterpriseLevel.</param>
/// <param name="Category">For example General-purpose.</param>
/// <param name="Architecture">X86 or ARM.</param>
/// <param name="Chip">The chip family of the hosts that carry it: what racks are made of.</param>
/// <param name="Processor">The processor as the official answer names it.</param>
/// <param name="Ghz">Its base frequency.</param>
/// <param name="TurboGhz">With all cores at turbo.</param>
/// <param name="Nvme">unsupported, supported or required.</param>
/// <param name="GpuSpec">The graphics card, or null.</param>
/// <param name="GpuMemoryGib">Of one card.</param>
public sealed record InstanceFamily(
    string Name,
    string Generation,
    string Level,
    string Category,
    string Architecture,
    string Chip,
    string Processor,
    double Ghz,
    double TurboGhz,
    string Nvme,
    string? GpuSpec,
    double GpuMemoryGib)
{
    /// <summary>Types of the eighth generation and later, and of the ninth, attach only ESSDs.</summary>
    public bool TakesEssdsOnly => Generation is "ecs-8" or "ecs-9";
}
