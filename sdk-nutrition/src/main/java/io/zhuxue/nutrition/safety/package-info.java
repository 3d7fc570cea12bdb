/**
 * Safety (食品安全): recalls that find and stop every batch, incidents with their deadlines, the school's own checks, joint
 * inspections, complaints, surveys, lessons, and the yearly look at pupils' growth.
 */
@NullMarked
package io.zhuxue.nutrition.safety;

import org.jspecify.annotations.NullMarked;
