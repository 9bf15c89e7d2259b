using CloudFabric.Silo;

return await FabricHost.Run(args);
