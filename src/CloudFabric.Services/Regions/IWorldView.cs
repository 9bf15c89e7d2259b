using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Regions;

/// <summary>The world as this process last saw it: never more than a moment behind the rows.</summary>
public interface IWorldView
{
    World Current { get; }
}
