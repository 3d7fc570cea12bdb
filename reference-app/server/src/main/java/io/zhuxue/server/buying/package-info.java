/** Buying food for schools (大宗采购): suppliers, plans, tenders, contracts, and what the prices look like. */
@NullMarked
package io.zhuxue.server.buying;

import org.jspecify.annotations.NullMarked;
