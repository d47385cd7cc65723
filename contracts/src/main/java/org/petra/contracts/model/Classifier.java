package org.petra.contracts.model;

/** The four classifiers of the study. */
public enum Classifier {
  /** Logistic regression. */
  LR,
  /** K nearest neighbours; the vote share is served as probability. */
  KNN,
  /** Support vector machine with a radial kernel; its AUC uses the decision value. */
  SVM,
  /** Random forest. */
  RF
}
