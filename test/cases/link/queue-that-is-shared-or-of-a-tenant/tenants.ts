export async function hasOwn(tenant: string) {
  return tenant.length > 10;
}
