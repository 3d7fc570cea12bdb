package io.zhuxue.ortools;

import com.google.ortools.sat.IntVar;

/** The values of a solution. */
interface Values {

    long of(IntVar variable);
}
