/** Takes the whole feed out of a registry with its evidence, and checks such an export without any registry. */
package org.ladderregistry.launcher.verify;
