/**
 * Generic Camunda code: typed variables, deployment, history level, hardened expressions,
 * login and the gate that every task passes on completion.
 */
@ApplicationModule(displayName = "Engine", allowedDependencies = {})
package org.rightsdesk.engine;

import org.springframework.modulith.ApplicationModule;
