/** What is due, and when: certificates that run out, limits of incubation, reports of the calendar. Reads only. */
@NullMarked
package org.ladderregistry.deadline;

import org.jspecify.annotations.NullMarked;
