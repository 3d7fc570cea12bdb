/**
 * Watch (应助尽助): everybody on a register, or struck by an event, ends in exactly one state with its reason; who should be
 * aided and is not is a question that can be asked for any school, county and day.
 */
@NullMarked
package io.zhuxue.identification.watch;

import org.jspecify.annotations.NullMarked;
