using CloudFabric.Model.Hardware;
using CloudFabric.Model.Regions;

namespace CloudFabric.Services.Capacity;

/// <summary>The counters of one data center at a moment, with the stock that they make: found when first asked for, and again only for other hardware.</summary>
internal sealed class StockReading(IReadOnlyDictionary<string, long> counters)
{
    private readonly Lock _lock = new();
    private DataCenterHardware? _hardware;
    private ZoneStock? _stock;

    public ZoneStock Of(DataCenterState zone)
    {
        lock (_lock)
        {
            if (_stock is null || !ReferenceEquals(_hardware, zone.Hardware))
            {
                (_hardware, _stock) = (zone.Hardware, new ZoneStock(zone.ZoneId, zone.Hardware, counters));
            }

            return _stock;
        }
    }
}
