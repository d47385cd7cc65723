"""Runs a model with onnxruntime: FILE.onnx as argument, rows as JSON on standard input, scores and probabilities as JSON out."""

import json
import sys

import numpy
import onnxruntime

session = onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
rows = numpy.array(json.load(sys.stdin), dtype=numpy.float32)
score, probability = session.run(["score", "probability"], {"input": rows})
inputs = session.get_modelmeta().custom_metadata_map["inputs"].split("\n")
json.dump({"inputs": inputs, "score": score[:, 0].tolist(), "probability": probability[:, 0].tolist()}, sys.stdout)
