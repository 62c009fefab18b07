package io.lumen.sandbox.run;

/**
 * What Keycloak and those who talk to it keep from others.
 *
 * @param admin       password of Keycloak's administrator
 * @param database    password of its role
 * @param client      secret of the signed-in screens
 * @param invites     secret of the service account of everyday
 * @param provisioner secret of the service account of sign-up
 */
record IdentitySecrets(String admin, String database, String client, String invites, String provisioner) {

    @Override
    public String toString() {
        return "IdentitySecrets[hidden]";
    }
}
