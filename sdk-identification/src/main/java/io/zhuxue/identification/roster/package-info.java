/** Roster (学籍花名册): who is at which school, read row by row with every fault named. */
@NullMarked
package io.zhuxue.identification.roster;

import org.jspecify.annotations.NullMarked;
