// For Azure Developer CLI, which wants a resource group of its own; everything in it is template.json.
targetScope = 'subscription'

@minLength(1)
param environmentName string
param location string
param signInClient string
param tokenIssuer string
param tokenAudience string
param tokenKeysUrl string
param tokenScope string = ''
param firstAdmin string = ''
param oldIdKeys string = 'false'

resource group 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: { 'azd-env-name': environmentName }
}

module service 'template.json' = {
  name: 'service'
  scope: group
  params: {
    location: location
    signInClient: signInClient
    tokenIssuer: tokenIssuer
    tokenAudience: tokenAudience
    tokenKeysUrl: tokenKeysUrl
    tokenScope: tokenScope
    firstAdmin: firstAdmin
    oldIdKeys: oldIdKeys == 'true'
  }
}

output KHOPSO_ORIGIN string = service.outputs.origin
output KHOPSO_VAULT string = service.outputs.vault
output KHOPSO_TABLES_ENDPOINT string = service.outputs.tables
